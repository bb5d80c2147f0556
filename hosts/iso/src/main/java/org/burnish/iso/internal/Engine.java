package org.burnish.iso.internal;

import java.util.List;
import org.burnish.image.ImageFormat;
import org.burnish.options.OptionKey;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.Recorder;
import org.burnish.recorder.internal.disk.DiskImporterService;
import org.burnish.recorder.internal.pipeline.RecorderService;
import org.burnish.recorder.internal.pipeline.RecorderSettings;
import org.burnish.recorder.internal.pipeline.Watchers;

/**
 * What makes images, put together without a framework. Stateless, so that one is enough.
 *
 * @param format lays them out
 * @param recorder writes them
 */
record Engine(ImageFormat format, Recorder recorder) {

    private static final Engine ONLY = make();

    private static Engine make() {
        ImageFormat format = new WrittenFormat();
        return new Engine(format, new RecorderService(new OneFormat(format), new RecorderSettings(), new Watchers()));
    }

    static Engine get() {
        return ONLY;
    }

    /** One for each tree. */
    DiskImporter importer() {
        return new DiskImporterService(null);
    }

    List<OptionKey<?>> imageOptions() {
        return format.options();
    }
}
