package org.burnish.xorriso.run;

import java.util.List;
import org.burnish.image.NamingChoice;
import org.burnish.options.Options;
import org.burnish.recorder.DiskOptions;
import org.burnish.recorder.SessionSearch;
import org.burnish.verifier.VerifierListener.Trust;
import org.burnish.xorriso.spi.Setting;
import org.burnish.xorriso.text.CacheSize;
import org.burnish.xorriso.text.PacifierForm;
import org.burnish.xorriso.text.SpeedText;
import org.burnish.xorriso.tree.Reassurance;

/** Settings that only this bundle obeys; the others are {@link org.burnish.xorriso.spi.CommonSettings}. */
public final class Choices {

    /** Which image of a medium is loaded. */
    public static final Setting<LoadAddress> LOAD = new Setting<>("load", LoadAddress.AUTO);
    /** Which forms of names are loaded. */
    public static final Setting<NamingChoice> READ_FS = new Setting<>("read_fs", NamingChoice.ANY);

    /** Which volumes may be loaded. */
    public static final Setting<VolumeGuard> ASSERT_VOLID = new Setting<>("assert_volid", VolumeGuard.ANY);

    /** By what comparisons see that a file did not change, so that they need not read it. */
    public static final Setting<Trust> TRUST = new Setting<>("disk_dev_ino", Trust.NOTHING);

    public static final Setting<SpeedText> SPEED = new Setting<>("speed", SpeedText.MAX);

    /** How images are found on the media of drives that are acquired. */
    public static final Setting<SessionSearch> ROM_TOC_SCAN = new Setting<>("rom_toc_scan", SessionSearch.REPORTED);

    public static final Setting<CharacterSets> CHARACTER_SETS = new Setting<>("character_sets", CharacterSets.INITIAL);

    /** {@code off}, {@code on} for the messages, or the path of a file. */
    public static final Setting<String> SCSI_LOG = new Setting<>("scsi_log", "off");

    /** Whether results and messages go to standard output together, each line with a word that says what it is. */
    public static final Setting<Boolean> PKT_OUTPUT = new Setting<>("pkt_output", false);

    /** Which words for paths of the disk are patterns. */
    public static final Setting<PatternMode> DISK_PATTERN = new Setting<>("disk_pattern", PatternMode.LS);

    /** Which words for paths of the image are patterns. */
    public static final Setting<PatternMode> IMAGE_PATTERN = new Setting<>("iso_rr_pattern", PatternMode.ON);

    /** How words for files of the disk name a place in the image, too. */
    public static final Setting<PathSpecs> PATH_SPECS = new Setting<>("pathspecs", PathSpecs.OFF);

    /** Whether words that are no commands are files to add. */
    public static final Setting<PlainWords> ADD_PLAINLY = new Setting<>("add_plainly", PlainWords.NONE);

    /** Files with more bytes are split into parts; 0 for none. */
    public static final Setting<Long> SPLIT_SIZE = new Setting<>("split_size", 0L);

    /** Files with more bytes are not added; 0 for all. */
    public static final Setting<Long> FILE_SIZE_LIMIT = new Setting<>("file_size_limit", 100 * ((4L << 30) - 2048));

    /** Whether nothing is to be written because the size was printed. */
    public static final Setting<Boolean> SIZE_PRINTED = new Setting<>("size_printed", false);

    /** Where characters are written by a backslash and a code. */
    public static final Setting<BackslashCodes> BACKSLASH_CODES = new Setting<>("backslash_codes", BackslashCodes.OFF);

    /** How files are restored: options of {@link DiskOptions}. */
    public static final Setting<Options> RESTORING =
            new Setting<>("osirrox:options", Options.NONE.with(DiskOptions.HOLES, 0L));

    /** Whether lists for new files in directories that a system does not have are a failure; Linux has them. */
    public static final Setting<Boolean> STRICT_LISTS = new Setting<>("osirrox:strict_acl", false);

    /** Whether the parts of a split file are restored as one file. */
    public static final Setting<Boolean> CONCAT_SPLIT = new Setting<>("osirrox:concat_split", true);

    /** What ends a list of arguments. */
    public static final Setting<String> LIST_DELIMITER = new Setting<>("list_delimiter", "--");

    /** Whether lists of files look like those of shell commands: paths without quotation marks. */
    public static final Setting<Boolean> SHELL_STYLE = new Setting<>("sh_style_result", false);

    /** What is printed before each line of the dialog is read; empty for nothing. */
    public static final Setting<String> MARK = new Setting<>("mark", "");

    /** What this program is called in the help that it prints. */
    public static final Setting<String> PROGRAM = new Setting<>("prog", "burnish");

    /** Where the paths of files that caused problems go. */
    public static final Setting<ErrorFileLog> ERROR_FILES = new Setting<>("errfile_log", ErrorFileLog.OFF);

    /** The file that gets a line for each session that was written; empty for none. */
    public static final Setting<String> SESSION_LOG = new Setting<>("session_log", "");

    /** The lines of the dialog, and those that were put there by a command. */
    public static final Setting<History> HISTORY = new Setting<>("history", new History(List.of(), 100));

    /** Which drives are used, and how freely. */
    public static final Setting<DriveRules> DRIVE_RULES = new Setting<>("drive_class", DriveRules.INITIAL);

    /** Options that each check of a medium has before those that it is given. */
    public static final Setting<CheckDefaults> CHECK_DEFAULTS =
            new Setting<>("check_media_defaults", new CheckDefaults(List.of()));

    /** What allows and forbids copying to disk, whatever is said later. */
    public static final Setting<RestoreLock> RESTORE_LOCK = new Setting<>("osirrox:lock", RestoreLock.NONE);

    /** Whether sessions are mounted beside others of the same drive. */
    public static final Setting<Boolean> SHARED_MOUNT = new Setting<>("mount_opts", false);

    /** The time that new nodes without a file of the disk have, in seconds since 1970; negative for that of the clock. */
    public static final Setting<Long> NODE_TIME = new Setting<>("iso_nowtime", -1L);

    /** How plain names of ISO 9660 look when they are loaded. */
    public static final Setting<PlainNames> PLAIN_NAMES = new Setting<>("ecma119_map", PlainNames.STRIPPED);

    /** Whether pipes are opened anew when those who wrote to them closed them. */
    public static final Setting<Boolean> PIPE_LOOP = new Setting<>("named_pipe_loop", false);

    /** Whether a program that operates this one may be started. */
    public static final Setting<Boolean> FRONTEND_ALLOWED = new Setting<>("launch_frontend", true);

    /** After how many lines results wait at a terminal. */
    public static final Setting<Page> PAGE = new Setting<>("page", new Page(0, 80));

    /** Whether commands are performed that a file has which nobody named. */
    public static final Setting<Boolean> STARTING_UP = new Setting<>("starting up", false);

    /** How reports look that a recording goes on. */
    public static final Setting<PacifierForm> PACIFIER = new Setting<>("pacifier", PacifierForm.DEFAULT);

    public static final Setting<ReadSpeeds> READ_SPEEDS = new Setting<>("read_speed", ReadSpeeds.NONE);

    /** How many blocks images are behind the places that they were prepared for. */
    public static final Setting<Long> DISPLACEMENT = new Setting<>("displacement", 0L);

    /** Whether drives stop when they were acquired. */
    public static final Setting<Boolean> CALM = new Setting<>("calm_drive", false);

    /** What is kept of what is read while an image is loaded. */
    public static final Setting<CacheSize> CACHE = new Setting<>("data_cache_size", CacheSize.DEFAULT);

    /** Whether images say in which character set their names are, and are loaded by what they say. */
    public static final Setting<Boolean> AUTO_CHARSET = new Setting<>("auto_charset", false);

    /** Where deep directories would be moved to. */
    public static final Setting<String> RELOCATION = new Setting<>("rr_reloc_dir", "");

    /** Whether files are opened for writing when they are acquired. */
    public static final Setting<String> EARLY_TEST = new Setting<>("early_stdio_test", "off");

    /** Whether the user of a dialog is asked before something is done that can't be undone. */
    public static final Setting<Reassurance.Mode> REASSURE = new Setting<>("reassure", Reassurance.Mode.OFF);

    private Choices() {}
}
