package org.burnish.servers.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.burnish.media.MediaProfile;
import org.burnish.operations.Burned;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.Operations;
import org.burnish.operations.Order;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * A bundle that waits for the services of a plugin and burns once, when it starts. The headers of its jar say what, and where
 * it says how that went.
 */
public final class BurnBundle implements BundleActivator {

    private static final long LIMIT_MILLIS = 60_000;

    @Override
    public void start(BundleContext context) {
        String disc = context.getBundle().getHeaders().get("Disc");
        String files = context.getBundle().getHeaders().get("Files");
        String plugin = context.getBundle().getHeaders().get("Plugin");
        Path result = Path.of(context.getBundle().getHeaders().get("Result"));
        new Thread(
                        () -> tell(
                                result,
                                plugin(context, plugin) + ", native code: " + nativeCode(context) + ", "
                                        + burn(context, disc, files)),
                        "burn-bundle")
                .start();
    }

    /** Whether a kind of media of the plugin comes; the bundles start in any order. */
    private static String plugin(BundleContext context, String name) {
        ServiceTracker<MediaProfile, MediaProfile> tracker = new ServiceTracker<>(context, MediaProfile.class, null);
        tracker.open();
        return comes(() -> isFrom(name, tracker.getServiceReferences())) ? "plugin is there" : "plugin is not there";
    }

    private static boolean isFrom(String name, ServiceReference<MediaProfile>[] all) {
        return all != null
                && Stream.of(all).anyMatch(each -> name.equals(each.getBundle().getSymbolicName()));
    }

    private static boolean comes(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LIMIT_MILLIS);
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return condition.getAsBoolean();
    }

    private static String burn(BundleContext context, String disc, String files) {
        try {
            Drives drives = service(context, Drives.class);
            comes(() ->
                    drives.mediumKinds().stream().anyMatch(kind -> kind.name().equals("bd-re")));
            drives.newMedium("bd-re", Path.of(disc));
            Burned burned = service(context, Operations.class)
                    .start(Order.burn(List.of("emu:" + disc), List.of(files)).with(OperationOptions.VERIFY, true))
                    .result(Burned.class);
            return burned.outcome().state() + ", checks good: " + burned.good();
        } catch (IOException | InterruptedException | RuntimeException e) {
            return e.toString();
        }
    }

    /** Loads the native libraries; that there is no drive is for the kernel to say. */
    private static String nativeCode(BundleContext context) {
        try {
            Drives drives = service(context, Drives.class);
            return comes(() -> refusal(drives).contains("SG_IO")) ? "refused by the kernel" : refusal(drives);
        } catch (InterruptedException e) {
            return e.toString();
        }
    }

    private static String refusal(Drives drives) {
        try {
            drives.open(DeviceAddress.parse("mmc:/dev/full")).close();
            return "a drive";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static <S> S service(BundleContext context, Class<S> type) throws InterruptedException {
        ServiceTracker<S, S> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        return tracker.waitForService(LIMIT_MILLIS);
    }

    private static void tell(Path result, String what) {
        try {
            Path arriving = result.resolveSibling(result.getFileName() + ".part");
            Files.writeString(arriving, what);
            Files.move(arriving, result, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop(BundleContext context) {
        // the services go back with the bundle
    }
}
