package org.burnish.xorriso.command.setting;

import java.util.OptionalLong;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageOptions;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.ByteCount;
import org.osgi.service.component.annotations.Component;

/** Sets how much is appended to the image. */
@Component(property = XorrisoCommand.COMMAND + "=padding")
public final class Padding implements XorrisoCommand {
    private static final long LIMIT = 1L << 40;

    @Override
    public Usage usage() {
        return Usage.of("number[k|m|s]", "Append extra bytes to the image stream. (Default is 300k)");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String text = arguments.get(0);
        if (text.equals("appended") || text.equals("included")) {
            return;
        }
        OptionalLong bytes = ByteCount.parse(text);
        if (bytes.isEmpty() || bytes.getAsLong() > LIMIT) {
            throw ProblemException.sorry("-padding: unrecognized non-numerical mode '" + text + "'");
        }
        session.settings()
                .set(ImageOptions.PADDING, (int) ((bytes.getAsLong() + BlockSource.BLOCK - 1) / BlockSource.BLOCK));
    }
}
