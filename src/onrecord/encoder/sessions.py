"""Networks loaded from ONNX files, on the processor."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from onrecord.errors import ModelDamaged

Floats = NDArray[np.float32]


def cores() -> int:
    """How many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on macOS and Windows
        return os.cpu_count() or 1


class Session:
    """One network. Safe in threads: running it changes nothing."""

    def __init__(self, path: Path, *, threads: int | None = None) -> None:
        """Raises `ModelDamaged` where the file holds no network that can be run."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads or cores()
        options.inter_op_num_threads = 1
        # Threads that wait spinning cost a core that tokenising and decoding could use.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        onnxruntime.disable_telemetry_events()
        onnxruntime.set_default_logger_severity(3)
        try:
            self._session = onnxruntime.InferenceSession(
                path, options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # onnxruntime's own errors share no base
            raise ModelDamaged(f"{path} holds no network that can be run: {error}") from error

    def run(self, **inputs: NDArray[np.int64] | Floats) -> Floats:
        """The network's first output, which most have alone."""
        return self.outputs(**inputs)[0]

    def outputs(self, **inputs: NDArray[np.int64] | Floats) -> Sequence[Floats]:
        """All that the network gives, in its own order."""
        found: Sequence[Floats] = self._session.run(None, inputs)
        return found
