package org.burnish.operations.internal;

import java.util.function.Supplier;
import org.burnish.recorder.Drives;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** The drives as a bundle would get them itself, so that it has the leases of what is opened for it. Got when first asked for. */
final class OwnDrives implements Supplier<Drives>, AutoCloseable {

    private final Bundle user;
    private final ServiceReference<Drives> reference;
    private @Nullable BundleContext context;

    OwnDrives(Bundle user, ServiceReference<Drives> reference) {
        this.user = user;
        this.reference = reference;
    }

    @Override
    public synchronized Drives get() {
        BundleContext own = context == null ? user.getBundleContext() : context;
        Drives drives = own == null ? null : own.getService(reference);
        if (own == null || drives == null) {
            throw new IllegalStateException("bundle '" + user.getSymbolicName() + "' stops, and opens no drives");
        }
        context = own;
        return drives;
    }

    @Override
    public synchronized void close() {
        if (context != null && user.getBundleContext() != null) {
            context.ungetService(reference);
        }
        context = null;
    }
}
