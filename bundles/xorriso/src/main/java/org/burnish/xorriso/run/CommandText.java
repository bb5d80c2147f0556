package org.burnish.xorriso.run;

import org.burnish.xorriso.spi.Usage;

/** How a command is shown to the user. */
public final class CommandText {

    private CommandText() {}

    /** The command with the names of its arguments, such as {@code -check_md5_r severity [path ...] --}. */
    public static String line(String name, Usage usage) {
        StringBuilder text = new StringBuilder("-").append(name);
        usage.parameters().forEach(parameter -> text.append(' ').append(parameter));
        if (usage.takesList()) {
            text.append(" [").append(usage.list()).append(" ...] --");
        }
        return text.toString();
    }
}
