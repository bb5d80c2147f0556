package org.burnish.xorriso.run;

import org.burnish.recorder.SessionSearch;
import org.burnish.xorriso.spi.Setting;
import org.burnish.xorriso.text.SpeedText;

/** The settings of the commands of this bundle. */
public final class Choices {

    /** What {@code -md5} can be. */
    public enum Md5 {
        OFF(false, false),
        ON(true, false),
        /** Loading goes on when a checksum tag does not match. */
        LOAD_CHECK_OFF(true, true);

        private final boolean enabled;
        private final boolean tolerant;

        Md5(boolean enabled, boolean tolerant) {
            this.enabled = enabled;
            this.tolerant = tolerant;
        }

        public boolean enabled() {
            return enabled;
        }

        public boolean tolerant() {
            return tolerant;
        }
    }

    /** What {@code -overwrite} can be. */
    public enum Overwrite {
        OFF,
        NONDIR,
        ON
    }

    public static final Setting<Md5> MD5 = new Setting<>("md5", Md5.OFF);
    /** What {@code -close} can be. */
    public enum Closing {
        OFF,
        ON,
        /** Only if the medium does not take a session that more could follow. */
        AS_NEEDED
    }

    public static final Setting<Closing> CLOSE = new Setting<>("close", Closing.OFF);
    /** Which image of a medium is loaded. */
    public static final Setting<LoadAddress> LOAD = new Setting<>("load", LoadAddress.AUTO);
    /** Which volumes may be loaded. */
    public static final Setting<VolumeGuard> ASSERT_VOLID = new Setting<>("assert_volid", VolumeGuard.ANY);

    public static final Setting<SpeedText> SPEED = new Setting<>("speed", SpeedText.MAX);

    /** How images are found on the media of drives that are acquired. */
    public static final Setting<SessionSearch> ROM_TOC_SCAN = new Setting<>("rom_toc_scan", SessionSearch.TOLD);

    public static final Setting<CharacterSets> CHARACTER_SETS = new Setting<>("character_sets", CharacterSets.INITIAL);
    public static final Setting<Overwrite> OVERWRITE = new Setting<>("overwrite", Overwrite.NONDIR);
    public static final Setting<Boolean> OSIRROX = new Setting<>("osirrox", false);
    /** Whether {@code -osirrox} permits making device files. */
    public static final Setting<Boolean> DEVICE_FILES = new Setting<>("osirrox:device_files", false);

    public static final Setting<Boolean> DIALOG = new Setting<>("dialog", false);
    /** {@code off}, {@code on} for the messages, or the path of a file. */
    public static final Setting<String> SCSI_LOG = new Setting<>("scsi_log", "off");
    /** The directory in the image that relative paths count from. */
    public static final Setting<String> DIRECTORY = new Setting<>("cd", "/");

    private Choices() {}
}
