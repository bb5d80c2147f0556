package org.burnish.xorriso.command.setting;

import java.util.List;
import java.util.OptionalLong;
import org.burnish.image.BlockSource;
import org.burnish.media.WriteOptions;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.ByteCount;
import org.osgi.service.component.annotations.Component;

/** Sets how much one write command to DVD or BD carries. */
@Component(property = XorrisoCommand.COMMAND + "=dvd_obs")
public final class DvdObs implements XorrisoCommand {

    private static final List<Long> SIZES = List.of(0L, 32L << 10, 64L << 10);

    @Override
    public Usage usage() {
        return Usage.of("default|32k|64k", "Set number of bytes per DVD/BD write operation.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String text = arguments.get(0);
        OptionalLong bytes = text.equals("default") ? OptionalLong.of(0) : ByteCount.parse(text);
        if (bytes.isEmpty() || !SIZES.contains(bytes.getAsLong())) {
            throw ProblemException.sorry("-dvd_obs : Bad size. Acceptable are 0, 32k, 64k");
        }
        session.settings().set(WriteOptions.CHUNK_BLOCKS, (int) (bytes.getAsLong() / BlockSource.BLOCK));
    }
}
