package org.burnish.xorriso.run;

import org.burnish.image.ImageOptions;
import org.burnish.image.NameConversion;
import org.burnish.options.Options;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.Settings;

/** What the settings of a run say about the image that is recorded, wherever it goes. */
public final class RecordingChoices {

    private RecordingChoices() {}

    public static Options of(Settings settings) {
        Options options = settings.recording()
                .with(ImageOptions.HARD_LINKS, settings.get(CommonSettings.HARD_LINKS))
                .with(ImageOptions.CHECKSUMS, settings.get(CommonSettings.MD5).enabled());
        NameConversion names = settings.get(Choices.CHARACTER_SETS).recording();
        return names.isNone() ? options : options.with(ImageOptions.NAMES, names);
    }
}
