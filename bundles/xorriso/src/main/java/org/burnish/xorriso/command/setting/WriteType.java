package org.burnish.xorriso.command.setting;

import java.util.Locale;
import java.util.Map;
import org.burnish.media.RequestedWriteType;
import org.burnish.media.WriteOptions;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses the write type of the next burn run. */
@Component(property = XorrisoCommand.COMMAND + "=write_type")
public final class WriteType implements XorrisoCommand {

    private static final Map<String, RequestedWriteType> MODES = Map.of(
            "auto", RequestedWriteType.AUTO,
            "tao", RequestedWriteType.TRACK_AT_ONCE,
            "sao", RequestedWriteType.SESSION_AT_ONCE,
            "dao", RequestedWriteType.SESSION_AT_ONCE,
            "sao/dao", RequestedWriteType.SESSION_AT_ONCE);

    @Override
    public Usage usage() {
        return Usage.of("auto|tao|sao/dao", "Set write type for CD-R[W], DVD-R[W], DVD+R, BD-R.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String mode = arguments.get(0);
        RequestedWriteType wish = MODES.get(mode.toLowerCase(Locale.ROOT));
        if (wish == null) {
            throw ProblemException.failure("-write_type: unknown mode '" + mode + "'", "Modes are auto, tao, sao/dao");
        }
        session.settings().set(WriteOptions.TYPE, wish);
    }
}
