package org.burnish.itests.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How often an attack was tried and held. */
public final class Tally {

    private static final int SHOWN = 20;

    private final String attack;
    private final List<String> broken = new ArrayList<>();
    private final long begin = System.nanoTime();
    private int tried;

    /** @param attack what the attack is called */
    public Tally(String attack) {
        this.attack = attack;
    }

    /** It held. */
    public void held() {
        tried++;
    }

    /**
     * It did not hold.
     *
     * @param what what was seen, and what to repeat
     */
    public void broke(String what) {
        tried++;
        broken.add(what);
        System.out.println("BROKEN: " + attack + ": " + what);
    }

    public int tried() {
        return tried;
    }

    /** What did not hold, none when all did. */
    public List<String> broken() {
        return broken.subList(0, Math.min(SHOWN, broken.size()));
    }

    /** The line that {@code itests/soak/run} sums up. */
    public void print(long seed) {
        System.out.printf(
                "SOAK %s: tried %d, held %d, seed %d, %d s%n",
                attack, tried, tried - broken.size(), seed, lasted().toSeconds());
    }

    Duration lasted() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
