package org.burnish.xorriso.command.filter;

import java.util.List;
import org.burnish.xorriso.filter.ExternalFilter;
import org.burnish.xorriso.filter.FilterList;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Registers a program as a filter. */
@Component(property = XorrisoCommand.COMMAND + "=external_filter")
public final class RegisterFilter implements XorrisoCommand {

    private static final String COMMAND_NAME = "-external_filter";
    private static final int WORDS = 3;

    @Override
    public Usage usage() {
        return Usage.listOf(
                "name options path [argument...]",
                "Register a program as a filter that reads the content of a file and prints what takes its place.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        List<String> words = arguments.list();
        FilterList.requireOpen(session, COMMAND_NAME);
        if (words.size() < WORDS) {
            throw ProblemException.failure(
                    COMMAND_NAME + " : Not enough parameters given. Needed: name options path --");
        }
        String name = words.get(0);
        FilterList list = session.settings().get(FilterList.SETTING);
        List<String> program = words.subList(WORDS - 1, words.size());
        if (!program.get(0).startsWith("/")) {
            throw ProblemException.failure(
                    COMMAND_NAME + " : Given command path does not begin by '/' : '" + program.get(0) + "'");
        }
        if (list.find(name).isPresent()) {
            throw ProblemException.failure(COMMAND_NAME + ": filter with given name already existing: '" + name + "'");
        }
        session.settings().set(FilterList.SETTING, list.with(new ExternalFilter(name, words.get(1), program)));
    }
}
