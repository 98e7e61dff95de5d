"""The parts of Scripts/same-bytes."""
