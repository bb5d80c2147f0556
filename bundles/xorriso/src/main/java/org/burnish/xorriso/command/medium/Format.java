package org.burnish.xorriso.command.medium;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaFacts;
import org.burnish.media.RefusedException;
import org.burnish.media.WriteOptions;
import org.burnish.operations.Inputs;
import org.burnish.operations.Operations;
import org.burnish.operations.Order;
import org.burnish.operations.Prepared;
import org.burnish.recorder.Drive;
import org.burnish.xorriso.run.OrderRun;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.ByteCount;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Formats a medium. */
@Component(property = XorrisoCommand.COMMAND + "=format")
public final class Format implements XorrisoCommand {
    private static final Pattern MODE = Pattern.compile("(force:)?(?:(as_needed|full|fast|max|without_spare)"
            + "|(fast_)?by_index_(\\d{1,4})|(fast_)?by_size_(\\d+[kmgts]?))");

    private static final Set<String> FORMATLESS = Set.of(MediaFacts.NO_FORMAT, MediaFacts.FORMAT_ONCE);

    private final Operations operations;

    /** Made by the component runtime. */
    @Activate
    public Format(@Reference Operations operations) {
        this.operations = operations;
    }

    private static FormatRequest request(String text) throws ProblemException {
        Matcher mode = MODE.matcher(text);
        if (!mode.matches()) {
            throw ProblemException.failure(
                    "-format: Unknown -format mode '" + text + "'",
                    "Modes are as_needed full fast max without_spare by_index_N by_size_N fast_by_index_N"
                            + " fast_by_size_N");
        }
        boolean force = mode.group(1) != null;
        if (mode.group(4) != null) {
            OptionalInt index = OptionalInt.of(Integer.parseInt(mode.group(4)));
            return FormatRequest.of("by_index", force).index(index).fast(mode.group(3) != null);
        }
        if (mode.group(6) != null) {
            OptionalLong bytes = OptionalLong.of(ByteCount.parse(mode.group(6)).orElseThrow());
            return FormatRequest.of("by_size", force).bytes(bytes).fast(mode.group(5) != null);
        }
        return FormatRequest.of(mode.group(2), force);
    }

    /** For xorriso, a medium that can't be formatted needs no formatting. */
    private Drive.Done format(Drive drive, FormatRequest request, MediumPacifier pacifier) throws IOException {
        try {
            return OrderRun.result(
                            operations,
                            Order.format(drive.address().toString(), request),
                            Inputs.reportingTo(pacifier).on(drive),
                            Prepared.class)
                    .done();
        } catch (RefusedException refused) {
            boolean needless = request.mode().equals(FormatRequest.AS_NEEDED)
                    && refused.reasons().stream().anyMatch(reason -> FORMATLESS.contains(reason.code()));
            if (needless) {
                return Drive.Done.NOTHING;
            }
            throw refused;
        }
    }

    @Override
    public Usage usage() {
        return Usage.of(
                "[force:]mode",
                "Format medium: as_needed, full, fast, max, without_spare, [fast_]by_index_N,"
                        + " [fast_]by_size_N[k|m|g|s].");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        Drive drive = session.outdev("-format");
        String mode = arguments.get(0);
        FormatRequest request = request(mode);
        if (session.changesPending()
                && session.roleOf(drive) == Session.Role.DEV
                && session.loaded().isPresent()) {
            throw ProblemException.failure("-format: Image changes pending. -commit or -rollback first");
        }
        if (session.settings().get(WriteOptions.SIMULATE)) {
            session.console().event(Severity.NOTE, "-dummy mode prevents formatting of medium.");
            return;
        }
        Drive.Done done = format(drive, request, new MediumPacifier(session.console(), mode));
        if (done == Drive.Done.NOTHING) {
            session.console().event(Severity.NOTE, "-format " + mode + ": no need for action detected");
            return;
        }
        session.console().info("Formatting done");
        session.reassess(drive);
    }
}
