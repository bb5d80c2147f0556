package org.burnish.xorriso.run;

import org.burnish.image.NamingChoice;
import org.burnish.options.Options;
import org.burnish.recorder.DiskOptions;
import org.burnish.verifier.VerifierListener.Trust;
import org.burnish.xorriso.spi.Setting;
import org.burnish.xorriso.tree.Reassurance;

/** Settings that only this bundle obeys; the others are {@link org.burnish.xorriso.spi.CommonSettings}. */
public final class Choices {

    /** Which image of a medium is loaded. */
    public static final Setting<LoadAddress> LOAD = new Setting<>("load", LoadAddress.AUTO);
    /** Which forms of names are loaded. */
    public static final Setting<NamingChoice> READ_FS = new Setting<>("read_fs", NamingChoice.ANY);

    /** By what comparisons see that a file did not change, so that they need not read it. */
    public static final Setting<Trust> TRUST = new Setting<>("disk_dev_ino", Trust.NOTHING);

    public static final Setting<CharacterSets> CHARACTER_SETS = new Setting<>("character_sets", CharacterSets.INITIAL);

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

    /** Whether files are to be restored in the order of their addresses. They are, whatever is said; only the status shows it. */
    public static final Setting<Boolean> SORT_LBA = new Setting<>("osirrox:sort_lba", false);

    /** Whether lists for new files in directories that a system does not have are a failure; Linux has them. */
    public static final Setting<Boolean> STRICT_LISTS = new Setting<>("osirrox:strict_acl", false);

    /** Whether the parts of a split file are restored as one file. */
    public static final Setting<Boolean> CONCAT_SPLIT = new Setting<>("osirrox:concat_split", true);

    /** What ends a list of arguments. */
    public static final Setting<String> LIST_DELIMITER = new Setting<>("list_delimiter", "--");

    /** Whether lists of files look like those of shell commands: paths without quotation marks. */
    public static final Setting<Boolean> SHELL_STYLE = new Setting<>("sh_style_result", false);

    /** What this program is called in the help that it prints. */
    public static final Setting<String> PROGRAM = new Setting<>("prog", "burnish");

    /** What allows and forbids copying to disk, whatever is said later. */
    public static final Setting<RestoreLock> RESTORE_LOCK = new Setting<>("osirrox:lock", RestoreLock.NONE);

    /** The time that new nodes without a file of the disk have, in seconds since 1970; negative for that of the clock. */
    public static final Setting<Long> NODE_TIME = new Setting<>("iso_nowtime", -1L);

    /** Whether pipes are opened anew when those who wrote to them closed them. */
    public static final Setting<Boolean> PIPE_LOOP = new Setting<>("named_pipe_loop", false);

    /** Whether a program that operates this one may be started. */
    public static final Setting<Boolean> FRONTEND_ALLOWED = new Setting<>("launch_frontend", true);

    /** Whether commands are performed that a file has which nobody named. */
    public static final Setting<Boolean> STARTING_UP = new Setting<>("starting up", false);

    /** Whether images say in which character set their names are, and are loaded by what they say. */
    public static final Setting<Boolean> AUTO_CHARSET = new Setting<>("auto_charset", false);

    /** Where deep directories would be moved to. */
    public static final Setting<String> RELOCATION = new Setting<>("rr_reloc_dir", "");

    /** Whether the user of a dialog is asked before something is done that can't be undone. */
    public static final Setting<Reassurance.Mode> REASSURE = new Setting<>("reassure", Reassurance.Mode.OFF);

    /** What becomes of an image whose tree is damaged. */
    public static final Setting<TreeDamage> TREE_DAMAGE =
            new Setting<>("error_behavior:image_loading", TreeDamage.FAILURE);

    /** How many images were loaded in this run. */
    public static final Setting<Integer> IMAGES_LOADED = new Setting<>("images loaded", 0);

    private Choices() {}
}
