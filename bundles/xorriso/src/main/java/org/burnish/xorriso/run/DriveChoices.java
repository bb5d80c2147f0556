package org.burnish.xorriso.run;

import java.util.List;
import org.burnish.recorder.SessionSearch;
import org.burnish.xorriso.spi.Setting;
import org.burnish.xorriso.text.CacheSize;
import org.burnish.xorriso.text.SpeedText;

/** The settings of drives, and of what is loaded from their media. */
public final class DriveChoices {

    /** Which volumes may be loaded. */
    public static final Setting<VolumeGuard> ASSERT_VOLID = new Setting<>("assert_volid", VolumeGuard.ANY);

    public static final Setting<SpeedText> SPEED = new Setting<>("speed", SpeedText.MAX);

    /** How images are found on the media of drives that are acquired. */
    public static final Setting<SessionSearch> ROM_TOC_SCAN = new Setting<>("rom_toc_scan", SessionSearch.REPORTED);

    /** {@code off}, {@code on} for the messages, or the path of a file. */
    public static final Setting<String> SCSI_LOG = new Setting<>("scsi_log", "off");

    /** Which drives are used, and how freely. */
    public static final Setting<DriveRules> DRIVE_RULES = new Setting<>("drive_class", DriveRules.INITIAL);

    /** Options that each check of a medium has before those that it is given. */
    public static final Setting<CheckDefaults> CHECK_DEFAULTS =
            new Setting<>("check_media_defaults", new CheckDefaults(List.of()));

    /** Whether sessions are mounted beside others of the same drive. */
    public static final Setting<Boolean> SHARED_MOUNT = new Setting<>("mount_opts", false);

    public static final Setting<ReadSpeeds> READ_SPEEDS = new Setting<>("read_speed", ReadSpeeds.NONE);

    /** How many blocks images are behind the places that they were prepared for. */
    public static final Setting<Long> DISPLACEMENT = new Setting<>("displacement", 0L);

    /** Whether drives stop when they were acquired. */
    public static final Setting<Boolean> CALM = new Setting<>("calm_drive", false);

    /** What is kept of what is read while an image is loaded. */
    public static final Setting<CacheSize> CACHE = new Setting<>("data_cache_size", CacheSize.DEFAULT);

    /** Whether files are opened for writing when they are acquired. */
    public static final Setting<String> EARLY_TEST = new Setting<>("early_stdio_test", "off");

    /** How plain names of ISO 9660 look when they are loaded. */
    public static final Setting<PlainNames> PLAIN_NAMES = new Setting<>("ecma119_map", PlainNames.STRIPPED);

    private DriveChoices() {}
}
