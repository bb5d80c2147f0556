package org.burnish.hosting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.burnish.recorder.Drives;
import org.burnish.recorder.FoundDrive;
import org.burnish.scsi.DeviceAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

class DriveWatchTest {

    private static final long LOOK_MS = 10;
    private static final int LOOKS = 500;
    private static final DeviceAddress SR0 = DeviceAddress.parse("sgio:/dev/sr0");
    private static final DeviceAddress SR1 = DeviceAddress.parse("sgio:/dev/sr1");

    private final Set<DeviceAddress> found = ConcurrentHashMap.newKeySet();
    private final Set<String> services = ConcurrentHashMap.newKeySet();
    private volatile boolean broken;
    private volatile int looks;
    private DriveWatch watch;

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private void start() {
        Drives drives = fake(Drives.class, (self, method, words) -> {
            if (method.getName().equals("describe")) {
                return Optional.empty();
            }
            looks++;
            if (broken) {
                throw new IllegalStateException("the list can't be read");
            }
            return new ArrayList<>(found);
        });
        BundleContext context = fake(BundleContext.class, (self, method, words) -> {
            String address = (String) ((Dictionary<?, ?>) words[2]).get(FoundDrive.ADDRESS);
            services.add(address);
            return fake(ServiceRegistration.class, (registration, unregister, none) -> services.remove(address));
        });
        watch = new DriveWatch(drives, context, Map.of("look.ms", 50));
    }

    private void eventually(Predicate<Set<String>> condition) throws InterruptedException {
        for (int look = 0; look < LOOKS && !condition.test(services); look++) {
            Thread.sleep(LOOK_MS);
        }
        assertThat(condition.test(services)).as("%s", services).isTrue();
    }

    @AfterEach
    void close() {
        if (watch != null) {
            watch.close();
        }
    }

    @Test
    void drivesAreServicesWhileTheyAreFound() throws InterruptedException {
        found.add(SR0);
        start();
        eventually(Set.of("sgio:/dev/sr0")::equals);
        found.add(SR1);
        eventually(Set.of("sgio:/dev/sr0", "sgio:/dev/sr1")::equals);
        found.remove(SR0);
        eventually(Set.of("sgio:/dev/sr1")::equals);
        found.add(SR0);
        eventually(Set.of("sgio:/dev/sr0", "sgio:/dev/sr1")::equals);
    }

    @Test
    void lookThatFailsLeavesTheServicesAndIsTriedAgain() throws InterruptedException {
        found.add(SR0);
        start();
        eventually(Set.of("sgio:/dev/sr0")::equals);
        broken = true;
        int before = looks;
        eventually(any -> looks > before + 2);
        assertThat(services).containsExactly("sgio:/dev/sr0");
        found.add(SR1);
        broken = false;
        eventually(Set.of("sgio:/dev/sr0", "sgio:/dev/sr1")::equals);
    }

    @Test
    void servicesGoWithTheComponent() throws InterruptedException {
        found.addAll(List.of(SR0, SR1));
        start();
        eventually(all -> all.size() == 2);
        watch.close();
        assertThat(services).isEmpty();
        watch = null;
    }
}
