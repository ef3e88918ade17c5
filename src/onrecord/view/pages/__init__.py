"""One page a file: records in, HTML out; no request and no record is opened here."""
