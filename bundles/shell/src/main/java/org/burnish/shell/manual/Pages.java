package org.burnish.shell.manual;

import java.util.Collection;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Described;
import org.burnish.shell.text.Manual;

/**
 * The pages of the manual.
 *
 * @param version of the program
 */
public record Pages(String version) {

    /** burnish(1): the program, and its own commands. */
    public String program(Collection<Manual> commands) {
        Roff page = new Roff("BURNISH", version)
                .section("NAME")
                .line("burnish - burns CD, DVD and Blu-ray discs, and proves what they hold")
                .section("SYNOPSIS")
                .item("burnish COMMAND [ARGUMENT...]", "performs one command.")
                .item("burnish shell", "opens a console with these commands, and with completion; Ctrl-D leaves it.")
                .item("burnish -COMMAND [ARGUMENT...]...", "performs commands of xorriso: see burnish-xorriso(1).")
                .section("DESCRIPTION")
                .line(
                        "Burnish writes files to CD, DVD and Blu-ray media in as many sessions as the medium takes, and says"
                                + " \"good\" only of what was read and matches its checksums.")
                .paragraph(
                        "DRIVE is a device node such as /dev/sr0; emu:FILE, a recorder in software with the medium in"
                                + " FILE; iscsi://HOST/TARGET/LUN, a drive of another machine; or the path of a plain file.")
                .section("COMMANDS")
                .line(
                        "Each takes --help, and " + CommandWords.JSON
                                + ", with which it prints its result as one line of"
                                + " JSON, or, as " + CommandWords.JSON + "=" + CommandWords.EVENTS
                                + ", one line for each thing that happens while it works. Options may stand anywhere behind the command; -- ends them.");
        commands.forEach(manual -> command(page, manual));
        return page.section("EXIT STATUS")
                .item("0", "The command did what it was asked for, and found nothing wrong.")
                .item("1", "It failed, or found something wrong.")
                .item("2", "It was not understood.")
                .item("4", "Burnish could not be started.")
                .section("ENVIRONMENT")
                .item(
                        "BURNISH_CACHE",
                        "the folder for data that make the next start faster; $XDG_CACHE_HOME/burnish or"
                                + " ~/.cache/burnish where it is not set.")
                .item("BURNISH_EMU_DIR", "a folder whose medium files are found as drives in software.")
                .item("BURNISH_OPTS", "further options of the Java machine.")
                .item(
                        "JAVA_HOME",
                        "the Java runtime, of version 17 or later; the java of the path where it is not set.")
                .section("EXAMPLES")
                .line("Without a drive: a DVD-RW in software is made, burned and read back.")
                .example(
                        "burnish newmedium dvd-rw disc\nburnish burn photos --to emu:disc --verify\nburnish toc emu:disc")
                .section("SEE ALSO")
                .line("burnish-xorriso(1)")
                .toString();
    }

    private static void command(Roff page, Manual manual) {
        page.subsection(manual.usage()).line(sentence(manual.summary()));
        manual.choices()
                .forEach(choice -> page.item((choice.name() + " " + choice.value()).strip(), sentence(choice.says())));
        if (!manual.examples().isEmpty()) {
            page.example("burnish " + String.join("\nburnish ", manual.examples()));
        }
    }

    /** burnish-xorriso(1): the commands of xorriso. */
    public String language(Language language) {
        Roff page = new Roff("BURNISH-XORRISO", version)
                .section("NAME")
                .line("burnish-xorriso - the commands of xorriso that burnish performs")
                .section("SYNOPSIS")
                .item("burnish -COMMAND [ARGUMENT...]...", "performs the commands from left to right.")
                .section("DESCRIPTION")
                .line(
                        "Pending changes are written at the end. A list of arguments ends at -- or with the last argument.")
                .section("COMMANDS");
        for (Described usage : language.usages()) {
            page.item(usage.command(), usage.says());
        }
        return page.section("EXAMPLES")
                .example("burnish -new_medium dvd-rw disc\nburnish -md5 on -dev emu:disc -add photos --\n"
                        + "burnish -md5 on -indev emu:disc -check_md5_r sorry / --")
                .section("SEE ALSO")
                .line("burnish(1), xorriso(1)")
                .toString();
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + (words.endsWith(".") ? "" : ".");
    }
}
