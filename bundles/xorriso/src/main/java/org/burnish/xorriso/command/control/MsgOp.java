package org.burnish.xorriso.command.control;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burnish.xorriso.run.LineParsing;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Helps programs to understand what is printed. */
@Component(property = XorrisoCommand.COMMAND + "=msg_op")
public final class MsgOp implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "opcode",
                "parameter_text",
                "For programs: list_sev, compare_sev, parse, parse_bulk, parse_silently, parse_bulk_silently.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        String parameter = arguments.get(1);
        switch (arguments.get(0)) {
            case "list_sev" ->
                session.console()
                        .result(Stream.of(Severity.values()).map(Severity::name).collect(Collectors.joining(" ")));
            case "compare_sev" -> session.console().result(Integer.toString(compared(parameter)));
            case "parse", "parse_silently" -> new LineParsing(session, parameter).parse();
            case "parse_bulk", "parse_bulk_silently" -> new LineParsing(session, parameter).parseSeveral();
            default ->
                throw ProblemException.failure(
                        "-msg_op: unknown operation '" + arguments.get(0) + "'",
                        "Operations are list_sev, compare_sev, parse, parse_bulk, parse_silently, parse_bulk_silently");
        }
    }

    /** Less than 0, 0 or more than 0, as the first of two severities is; unknown ones are the lowest. */
    private static int compared(String two) {
        String[] names = two.split(",", 2);
        Severity first = Severity.named(names[0]).orElse(Severity.ALL);
        Severity second = Severity.named(names[names.length - 1]).orElse(Severity.ALL);
        return Integer.signum(first.compareTo(second));
    }
}
