package org.burnish.shell.manual;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.burnish.shell.text.Described;
import org.burnish.xorriso.spi.XorrisoRunner;

/**
 * The commands of xorriso's language.
 *
 * @param usages each with its arguments, and what it does
 */
public record Language(List<Described> usages) {

    private static final String COMMAND = "  -";

    /** As {@code -help} lists them. */
    public static Language of(XorrisoRunner runner) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        runner.run(List.of("-help"), InputStream.nullInputStream(), printed, printed);
        return of(out.toString(StandardCharsets.UTF_8));
    }

    /** A line for each command, and behind it, further to the right, what it does. */
    static Language of(String help) {
        List<Described> usages = new ArrayList<>();
        for (String line : help.lines().filter(each -> !each.isBlank()).toList()) {
            if (line.startsWith(COMMAND)) {
                usages.add(new Described(line.strip(), ""));
            } else if (!usages.isEmpty()) {
                Described begun = usages.remove(usages.size() - 1);
                usages.add(new Described(begun.command(), (begun.says() + " " + line.strip()).strip()));
            }
        }
        return new Language(List.copyOf(usages));
    }

    /** Their names, with the dash. */
    public List<String> commands() {
        return usages.stream().map(usage -> usage.command().split(" ", 2)[0]).toList();
    }
}
