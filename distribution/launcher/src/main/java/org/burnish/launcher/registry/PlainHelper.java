package org.burnish.launcher.registry;

import java.security.CodeSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.connect.FrameworkUtilHelper;

/** Tells which bundle a class belongs to where all of them lie on one class path: the one whose jar it came from. */
public final class PlainHelper implements FrameworkUtilHelper {

    private static volatile @Nullable Registry started;

    /** The one that runs; there is one in a program. */
    static void started(Registry registry) {
        started = registry;
    }

    @Override
    public Optional<Bundle> getBundle(Class<?> type) {
        Registry registry = started;
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (registry == null || source == null) {
            return Optional.empty();
        }
        String place = source.getLocation().getPath();
        return registry.bundles().stream()
                .filter(bundle -> bundle.isAt(place))
                .map(Bundle.class::cast)
                .findFirst();
    }
}
