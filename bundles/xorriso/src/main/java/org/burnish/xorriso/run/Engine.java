package org.burnish.xorriso.run;

import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.Drives;
import org.burnish.recorder.Recorder;

/** The services that a session works with. */
record Engine(Drives drives, Recorder recorder, DiskImporter importer) {}
