package org.burnish.xorriso.run;

import org.burnish.operations.Operations;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.Drives;

/** The services that a session works with. */
record Engine(Drives drives, Operations operations, DiskImporter importer) {}
