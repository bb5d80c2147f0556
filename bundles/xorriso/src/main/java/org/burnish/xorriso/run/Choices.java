package org.burnish.xorriso.run;

import org.burnish.image.NamingChoice;
import org.burnish.recorder.SessionSearch;
import org.burnish.xorriso.spi.Setting;
import org.burnish.xorriso.text.SpeedText;

/** Settings that only this bundle obeys; the others are {@link org.burnish.xorriso.spi.CommonSettings}. */
public final class Choices {

    /** Which image of a medium is loaded. */
    public static final Setting<LoadAddress> LOAD = new Setting<>("load", LoadAddress.AUTO);
    /** Which forms of names are loaded. */
    public static final Setting<NamingChoice> READ_FS = new Setting<>("read_fs", NamingChoice.ANY);

    /** Which volumes may be loaded. */
    public static final Setting<VolumeGuard> ASSERT_VOLID = new Setting<>("assert_volid", VolumeGuard.ANY);

    public static final Setting<SpeedText> SPEED = new Setting<>("speed", SpeedText.MAX);

    /** How images are found on the media of drives that are acquired. */
    public static final Setting<SessionSearch> ROM_TOC_SCAN = new Setting<>("rom_toc_scan", SessionSearch.REPORTED);

    public static final Setting<CharacterSets> CHARACTER_SETS = new Setting<>("character_sets", CharacterSets.INITIAL);

    /** {@code off}, {@code on} for the messages, or the path of a file. */
    public static final Setting<String> SCSI_LOG = new Setting<>("scsi_log", "off");

    /** Whether results and messages go to standard output together, each line with a word that says what it is. */
    public static final Setting<Boolean> PKT_OUTPUT = new Setting<>("pkt_output", false);

    private Choices() {}
}
