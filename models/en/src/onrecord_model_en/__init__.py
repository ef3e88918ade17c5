"""The English model of onrecord: files only, read by `onrecord.encoder.model_folder`."""
