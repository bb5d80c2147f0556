package org.burnish.xorriso.spi;

import java.util.List;

/**
 * How a command is used; {@code -help} prints it, and arguments are counted by it.
 *
 * @param parameters the names of the arguments that must be given, such as {@code severity}
 * @param list the name of the arguments of any number that follow, up to {@code --} or the end; empty for none
 * @param summary one line
 */
public record Usage(List<String> parameters, String list, String summary) {

    public Usage {
        parameters = List.copyOf(parameters);
    }

    /** A command without arguments. */
    public static Usage plain(String summary) {
        return new Usage(List.of(), "", summary);
    }

    /** A command with this argument. */
    public static Usage of(String parameter, String summary) {
        return new Usage(List.of(parameter), "", summary);
    }

    /** A command with these two arguments. */
    public static Usage of(String first, String second, String summary) {
        return new Usage(List.of(first, second), "", summary);
    }

    /** A command with any number of arguments. */
    public static Usage listOf(String list, String summary) {
        return new Usage(List.of(), list, summary);
    }

    public boolean takesList() {
        return !list.isEmpty();
    }
}
