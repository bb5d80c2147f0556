package org.burnish.transport.emulator.file;

import java.util.List;
import java.util.TreeSet;

/**
 * How blocks of a medium come to lie elsewhere than where their address says. Addresses and sizes are blocks of 2048
 * bytes; a cluster is named by its first block.
 *
 * @param spares the blocks of the spare areas; 0 without defect management
 * @param replaced the clusters that lie in the spare areas because their own place is bad, in order of address
 * @param overwriting whether write-once blocks can be pseudo-overwritten
 * @param overwritten how many clusters pseudo-overwriting has used up
 */
public record Relocation(long spares, List<Long> replaced, boolean overwriting, long overwritten) {

    /** Every block lies at its address. */
    public static final Relocation NONE = new Relocation(0, List.of(), false, 0);

    public Relocation {
        replaced = List.copyOf(replaced);
    }

    /** So many spare blocks, of which none is used. */
    public static Relocation spared(long blocks) {
        return new Relocation(blocks, List.of(), false, 0);
    }

    /** The same with other spare areas. */
    public Relocation withSpares(long blocks) {
        return new Relocation(blocks, replaced, overwriting, overwritten);
    }

    /** The same with exactly these clusters replaced. */
    public Relocation withReplaced(List<Long> clusters) {
        return new Relocation(spares, List.copyOf(new TreeSet<>(clusters)), overwriting, overwritten);
    }

    /** The same where pseudo-overwriting is possible. */
    public Relocation overwritable() {
        return new Relocation(spares, replaced, true, overwritten);
    }

    /** The same with so many more clusters used up by pseudo-overwriting. */
    public Relocation overwriting(long clusters) {
        return new Relocation(spares, replaced, overwriting, overwritten + clusters);
    }
}
