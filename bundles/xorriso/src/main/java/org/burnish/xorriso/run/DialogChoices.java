package org.burnish.xorriso.run;

import java.util.List;
import org.burnish.xorriso.spi.Setting;
import org.burnish.xorriso.text.PacifierForm;

/** The settings of what is shown while commands are performed, and of the lines that ask for them. */
public final class DialogChoices {

    /** The lines of the dialog, and those that were put there by a command. */
    public static final Setting<History> HISTORY = new Setting<>("history", new History(List.of(), 100));

    /** After how many lines results wait at a terminal. */
    public static final Setting<Page> PAGE = new Setting<>("page", new Page(0, 80));

    /** How reports look that a recording goes on. */
    public static final Setting<PacifierForm> PACIFIER = new Setting<>("pacifier", PacifierForm.DEFAULT);

    /** Where the paths of files that caused problems go. */
    public static final Setting<ErrorFileLog> ERROR_FILES = new Setting<>("errfile_log", ErrorFileLog.OFF);

    /** The file that gets a line for each session that was written; empty for none. */
    public static final Setting<String> SESSION_LOG = new Setting<>("session_log", "");

    /** What is printed before each line of the dialog is read; empty for nothing. */
    public static final Setting<String> MARK = new Setting<>("mark", "");

    private DialogChoices() {}
}
