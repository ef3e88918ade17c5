"""The trained network as ONNX files: the encoder in 8 bits, the two small heads in floats."""

from __future__ import annotations

import logging
import tempfile
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from onrecord.identify.occasions.rereading.rows import NUMBERS, VECTORS
from onrecord_lab.train.names.network import NameNetwork
from onrecord_lab.train.network import LastAndMiddle, Network

_OPSET = 18


def export_network(network: Network, folder: Path, *, quantized: bool = True) -> None:
    """Writes `encoder.onnx`, `tags.onnx` and `rows.onnx` into `folder`.

    Weights of the encoder are signed with one bit to spare (`reduce_range`) and its activations
    unsigned: on a processor without VNNI the sums of 16 bits then never saturate, and no
    processor loses by it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    network = network.cpu().eval()
    size, length, cues = 2, 12, 3
    pieces = torch.zeros(size, length, dtype=torch.long)
    encoded = torch.zeros(size, length, network.encoder.width)
    places = torch.zeros(cues, dtype=torch.long)
    with tempfile.TemporaryDirectory(dir=folder) as temporary:
        whole = Path(temporary) / "encoder.onnx"
        _export(
            LastAndMiddle(network.encoder),
            {"ids": pieces, "surfaces": pieces, "mask": torch.ones_like(pieces)},
            ("encoded", "middle"),
            whole,
        )
        if quantized:
            _quantize(whole, folder / "encoder.onnx")
        else:
            whole.replace(folder / "encoder.onnx")
    _export(network.tags, {"encoded": encoded}, ("tags",), folder / "tags.onnx")
    _export(
        network.rows,
        {"encoded": encoded, "paragraphs": pieces, "windows": places, "anchors": places},
        ("rows",),
        folder / "rows.onnx",
        apart=("windows", "anchors"),
    )


def export_names(network: NameNetwork, path: Path) -> None:
    """Writes the network for names."""
    _export(
        network.cpu().eval(),
        {"encoded": torch.zeros(2, network.layer.in_features)},
        ("names",),
        path,
        apart=("encoded",),
    )


def export_sentences(network: nn.Module, path: Path) -> None:
    """Writes the sentence encoder in 8 bits: ids and mask -> whole texts, and their pieces."""
    pieces = torch.zeros(2, 12, dtype=torch.long)
    inputs = {"ids": pieces, "mask": torch.ones_like(pieces)}
    with tempfile.TemporaryDirectory(dir=path.parent) as temporary:
        whole = Path(temporary) / path.name
        _export(network, inputs, ("wholes", "pieces"), whole)
        _quantize(whole, path)


def export_phrases(network: nn.Module, width: int, path: Path) -> None:
    """Writes the network for phrases. `width`: of both layers together."""
    _export(network, {"encoded": torch.zeros(2, width)}, ("phrases",), path, apart=("encoded",))


def export_rereading(network: nn.Module, path: Path) -> None:
    """Writes the network of the second reading."""
    _export(
        network.cpu().eval(),
        {"numbers": torch.zeros(2, NUMBERS), "vectors": torch.zeros(2, VECTORS)},
        ("scores",),
        path,
        apart=("numbers", "vectors"),
    )


def _quantize(whole: Path, path: Path) -> None:
    log = logging.getLogger()
    log.addFilter(_is_no_advice)
    try:
        quantize_dynamic(
            whole,
            path,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            op_types_to_quantize=["MatMul", "Gather"],
        )
    finally:
        log.removeFilter(_is_no_advice)


def _is_no_advice(record: logging.LogRecord) -> bool:
    """False for the quantiser's advice to prepare a network that is ready as it is."""
    return "pre-processing before quantization" not in record.getMessage()


def _export(
    module: nn.Module,
    inputs: Mapping[str, Tensor],
    outputs: Sequence[str],
    path: Path,
    apart: Sequence[str] = (),
) -> None:
    """`apart`: inputs whose first axis counts rows, not windows."""
    axes = {name: {0: "rows"} if name in apart else {0: "windows", 1: "pieces"} for name in inputs}
    for output in outputs:
        axes[output] = {0: "rows" if apart else "windows", 1: "pieces"}
    with warnings.catch_warnings():
        # The exporter warns of shapes that it traces, and of itself: the exported files are held
        # against the network in the tests.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            module,
            tuple(inputs.values()),
            path,
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_axes=axes,
            opset_version=_OPSET,
            dynamo=False,
        )
