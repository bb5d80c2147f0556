package org.burnish.xorriso.command.control;

import java.util.List;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Says which features there are that programs of this language may lack. */
@Component(property = XorrisoCommand.COMMAND + "=list_extras")
public final class ListExtras implements XorrisoCommand {

    private static final List<Feature> FEATURES = List.of(
            new Feature("Local ACL    ", "acl", true),
            new Feature("Local xattr  ", "xattr", true),
            new Feature("Jigdo files  ", "jigdo", false),
            new Feature("zisofs       ", "zisofs", true),
            new Feature("Ext. filters ", "external_filter", true),
            new Feature("DVD obs 64 kB", "dvd_obs", false),
            new Feature("Readline     ", "use_readline", false));

    /** A feature by the title and the word that programs know. */
    private record Feature(String title, String code, boolean there) {

        String yes() {
            return code.equals("external_filter") ? "yes , setuid banned" : "yes";
        }

        String line(String value) {
            return title + ": " + value;
        }
    }

    @Override
    public Usage usage() {
        return Usage.of(
                "code",
                "Tell which extra features there are: all, codes, acl, xattr, jigdo, zisofs, external_filter, dvd_obs, use_readline.");
    }

    @Override
    public void run(Arguments arguments, Session session) {
        String code = arguments.get(0).replaceFirst("^-", "");
        if (code.equals("codes")) {
            session.console().result("List of xorriso extra feature codes. Usable with or without dash.");
            FEATURES.forEach(feature -> session.console().result(feature.line("-" + feature.code())));
            return;
        }
        if (code.equals("all")) {
            session.console().result("List of xorriso extra features. yes = enabled , no = disabled");
        }
        FEATURES.stream()
                .filter(feature -> code.equals("all") || code.equals(feature.code()))
                .forEach(feature -> session.console().result(feature.line(feature.there() ? feature.yes() : "no")));
    }
}
