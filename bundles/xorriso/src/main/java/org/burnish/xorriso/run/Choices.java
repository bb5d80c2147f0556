package org.burnish.xorriso.run;

import org.burnish.media.WriteTypeWish;
import org.burnish.recorder.RecordingOptions;
import org.burnish.recorder.SessionSearch;
import org.burnish.recorder.StreamRecording;
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

    public static final Setting<WriteTypeWish> WRITE_TYPE = new Setting<>("write_type", WriteTypeWish.AUTO);
    public static final Setting<Boolean> DUMMY = new Setting<>("dummy", false);
    public static final Setting<SpeedText> SPEED = new Setting<>("speed", SpeedText.MAX);
    /** In blocks. */
    public static final Setting<Integer> PADDING = new Setting<>("padding", 150);
    /** Which blocks are wanted as stream recording. */
    public static final Setting<StreamRecording> STREAM_RECORDING =
            new Setting<>("stream_recording", StreamRecording.OFF);
    /** Blocks in a write command, 0 for what each medium takes usually. */
    public static final Setting<Integer> WRITE_BLOCKS = new Setting<>("dvd_obs", 0);

    /** Empty for the loaded image's, or the default. */
    public static final Setting<String> VOLUME_ID = new Setting<>("volid", "");

    /** Where an add-on session will come to lie that is written to another drive, or -1. */
    public static final Setting<Long> GROW_BLINDLY = new Setting<>("grow_blindly", RecordingOptions.HERE);

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
