package org.burnish.itests.support;

import java.lang.reflect.Proxy;
import org.burnish.recorder.Drives;

/** Drives for what needs none. */
public final class NoDrives {

    /** Fails whatever it is asked. */
    public static final Drives SERVICE = (Drives) Proxy.newProxyInstance(
            Drives.class.getClassLoader(), new Class<?>[] {Drives.class}, (proxy, method, given) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    private NoDrives() {}
}
