package org.burnish.recorder.internal.drive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;

/**
 * The services of one kind that are registered at the moment, by the names that their properties give them. A plugin is
 * only made when it is asked for, so that those which nobody needs cost nothing.
 *
 * @param <K> what they are known by
 * @param <T> their interface
 */
final class Plugins<K extends Comparable<K>, T> {

    /** The one of the highest ranking comes first. */
    private final Map<ServiceReference<T>, Collection<K>> offered =
            new ConcurrentSkipListMap<>(Comparator.reverseOrder());

    private final Function<ServiceReference<T>, @Nullable T> maker;

    /** @param maker gives the service of a reference, or null when it has gone or can't be made */
    Plugins(Function<ServiceReference<T>, @Nullable T> maker) {
        this.maker = maker;
    }

    void add(ServiceReference<T> reference, Collection<K> keys) {
        offered.put(reference, keys);
    }

    void remove(ServiceReference<T> reference) {
        offered.remove(reference);
    }

    /** All keys, sorted. */
    List<K> keys() {
        TreeSet<K> keys = new TreeSet<>();
        for (Collection<K> each : offered.values()) {
            keys.addAll(each);
        }
        return List.copyOf(keys);
    }

    /** The one with this key, of the highest ranking where several have it. */
    Optional<T> find(K key) {
        return offered.entrySet().stream()
                .filter(entry -> entry.getValue().contains(key))
                .map(entry -> maker.apply(entry.getKey()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Those that have a key, each once. */
    List<T> all() {
        List<T> all = new ArrayList<>();
        offered.forEach((reference, keys) -> {
            T service = keys.isEmpty() ? null : maker.apply(reference);
            if (service != null) {
                all.add(service);
            }
        });
        return all;
    }
}
