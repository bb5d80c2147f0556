package org.burnish.station.web.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How often each client may come: so many at once, and so many a second on the long run. Remembers the latest clients only. */
public final class Buckets {

    private static final int CLIENTS = 4096;
    private static final double NANOS = 1e9;

    private static final class Bucket {
        private double left;
        private long at;
    }

    private final int burst;
    private final double perSecond;
    private final LongSupplier nanos;
    private final Map<String, Bucket> clients = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    /**
     * Full ones.
     *
     * @param burst how many at once
     * @param perSecond how many become free again
     * @param nanos the time
     */
    public Buckets(int burst, double perSecond, LongSupplier nanos) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.nanos = nanos;
    }

    /** Whether a client may come now; it has, if so. */
    public synchronized boolean take(String client) {
        long now = nanos.getAsLong();
        Bucket bucket = clients.computeIfAbsent(client, first -> {
            Bucket full = new Bucket();
            full.left = burst;
            full.at = now;
            return full;
        });
        bucket.left = Math.min(burst, bucket.left + (now - bucket.at) / NANOS * perSecond);
        bucket.at = now;
        boolean enough = bucket.left >= 1;
        if (enough) {
            bucket.left--;
        }
        return enough;
    }
}
