package org.burnish.xorriso.command.volume;

import java.util.ArrayList;
import java.util.List;
import org.burnish.options.ListText;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses which contents come first in the image. Not a command of xorriso, whose -find has an action for it. */
@Component(property = XorrisoCommand.COMMAND + "=sort_weight")
public final class SortWeight implements XorrisoCommand {

    private static final String OPTION = "image.sort_weights";

    @Override
    public Usage usage() {
        return Usage.of("number", "iso_rr_path", "Let contents below a path come before those of smaller weights.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String path = arguments.get(1);
        add("-sort_weight", arguments.get(0), List.of(path.startsWith("/") ? path : "/" + path), session);
    }

    /** Adds a weight for some paths. */
    static void add(String command, String weight, List<String> paths, Session session) throws ProblemException {
        if (!weight.matches("-?\\d{1,9}")) {
            throw ProblemException.failure(
                    command + ": '" + weight + "' is no whole number", "Use -999999999 to 999999999");
        }
        String before = session.settings().recording().texts().getOrDefault(OPTION, "");
        List<String> rules = new ArrayList<>(ListText.items(before));
        paths.forEach(path -> rules.add(weight + "," + ListText.escaped(path)));
        session.choose(OPTION, ListText.joined(rules));
    }
}
