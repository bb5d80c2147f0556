package org.burnish.xorriso.command.drive;

import org.burnish.xorriso.run.DriveChoices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.CacheSize;
import org.osgi.service.component.annotations.Component;

/** Sets how much is kept of what is read while an image is loaded. */
@Component(property = XorrisoCommand.COMMAND + "=data_cache_size")
public final class DataCacheSize implements XorrisoCommand {

    private static final String DEFAULT = "default";

    @Override
    public Usage usage() {
        return Usage.of(
                "number_of_tiles", "blocks_per_tile", "Set size and granularity of the cache for image loading.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        int tiles = number(arguments.get(0));
        int blocks = number(arguments.get(1));
        if (Integer.bitCount(blocks) > 1) {
            throw ProblemException.sorry("Requested number of blocks per data cache tiles is not a power of 2");
        }
        CacheSize size = new CacheSize(tiles, blocks);
        if (size.bytes() > CacheSize.MOST) {
            throw ProblemException.sorry("Requested data cache size exceeds 1 GiB");
        }
        session.settings().set(DriveChoices.CACHE, size);
    }

    /** 0 for the default. */
    private static int number(String word) throws ProblemException {
        if (word.equals(DEFAULT)) {
            return 0;
        }
        if (!word.matches("[1-9]\\d{0,6}")) {
            throw ProblemException.sorry("-data_cache_size: '" + word + "' is no number of tiles or blocks");
        }
        return Integer.parseInt(word);
    }
}
