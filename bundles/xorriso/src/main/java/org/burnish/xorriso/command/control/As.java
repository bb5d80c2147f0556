package org.burnish.xorriso.command.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Personality;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Performs the command line of another program. */
@Component(property = XorrisoCommand.COMMAND + "=as")
public final class As implements XorrisoCommand {

    private final Map<Personality, List<String>> personalities = new ConcurrentHashMap<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addPersonality(Personality personality, Map<String, Object> properties) {
        personalities.put(personality, names(properties.get(Personality.NAME)));
    }

    public void removePersonality(Personality personality) {
        personalities.remove(personality);
    }

    private static List<String> names(@Nullable Object names) {
        return names instanceof String[] several ? List.of(several) : List.of(String.valueOf(names));
    }

    @Override
    public Usage usage() {
        return new Usage(List.of("personality"), "option", "Perform the options of another program, such as mkisofs.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String wanted = arguments.get(0);
        Optional<Personality> personality = personalities.entrySet().stream()
                .filter(entry -> entry.getValue().contains(wanted))
                .map(Map.Entry::getKey)
                .findFirst();
        if (personality.isEmpty()) {
            TreeSet<String> known = new TreeSet<>();
            personalities.values().forEach(known::addAll);
            throw ProblemException.failure(
                    "-as: Not a known personality : '" + wanted + "'",
                    known.isEmpty() ? "There is none" : "Personalities are " + String.join(" ", known));
        }
        session.perform(personality.get().commands(arguments.list(), session.console()));
    }
}
