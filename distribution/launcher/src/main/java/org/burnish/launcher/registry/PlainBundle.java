package org.burnish.launcher.registry;

import java.io.File;
import java.io.InputStream;
import java.net.URL;
import java.security.cert.X509Certificate;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/** A bundle that lies on the class path, and is active as long as the program runs. */
final class PlainBundle implements Bundle {

    private final long id;
    private final Part part;
    private final PlainContext context;
    private final Registry registry;

    PlainBundle(Registry registry, long id, Part part) {
        this.registry = registry;
        this.id = id;
        this.part = part;
        context = new PlainContext(registry, this);
    }

    /** Whether its jar is at a place. */
    boolean isAt(String place) {
        return part.location().equals(place);
    }

    static UnsupportedOperationException withoutFramework() {
        return new UnsupportedOperationException("This needs a framework, and the program runs without one");
    }

    @Override
    public long getBundleId() {
        return id;
    }

    @Override
    public String getSymbolicName() {
        return part.name();
    }

    @Override
    public Version getVersion() {
        return Version.parseVersion(part.version());
    }

    @Override
    public String getLocation() {
        return part.location();
    }

    @Override
    public int getState() {
        return ACTIVE;
    }

    @Override
    public BundleContext getBundleContext() {
        return context;
    }

    @Override
    public Dictionary<String, String> getHeaders() {
        return new Hashtable<>(
                Map.of(Constants.BUNDLE_SYMBOLICNAME, part.name(), Constants.BUNDLE_VERSION, part.version()));
    }

    @Override
    public Dictionary<String, String> getHeaders(String locale) {
        return getHeaders();
    }

    @Override
    public Class<?> loadClass(String name) throws ClassNotFoundException {
        return registry.loader().loadClass(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return registry.loader().getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws java.io.IOException {
        return registry.loader().getResources(name);
    }

    /** It ends with the program, which its own end asks nobody for. */
    @Override
    public void stop() {
        // nothing is left to do
    }

    @Override
    public void stop(int options) {
        stop();
    }

    @Override
    public void start() {
        // it is active
    }

    @Override
    public void start(int options) {
        start();
    }

    @Override
    public void update() {
        throw withoutFramework();
    }

    @Override
    public void update(InputStream input) {
        throw withoutFramework();
    }

    @Override
    public void uninstall() {
        throw withoutFramework();
    }

    @Override
    public ServiceReference<?> @Nullable [] getRegisteredServices() {
        List<Offer> own = registry.find(null, null).stream()
                .filter(offer -> offer.getBundle() == this)
                .toList();
        return own.isEmpty() ? null : own.toArray(ServiceReference<?>[]::new);
    }

    @Override
    public ServiceReference<?> @Nullable [] getServicesInUse() {
        return null;
    }

    @Override
    public boolean hasPermission(Object permission) {
        return true;
    }

    @Override
    public @Nullable Enumeration<String> getEntryPaths(String path) {
        return null;
    }

    @Override
    public @Nullable URL getEntry(String path) {
        return null;
    }

    @Override
    public @Nullable Enumeration<URL> findEntries(String path, String pattern, boolean recurse) {
        return null;
    }

    @Override
    public long getLastModified() {
        return 0;
    }

    @Override
    public Map<X509Certificate, List<X509Certificate>> getSignerCertificates(int type) {
        return Map.of();
    }

    @Override
    public <A> @Nullable A adapt(Class<A> type) {
        return null;
    }

    @Override
    public @Nullable File getDataFile(String name) {
        return null;
    }

    @Override
    public int compareTo(Bundle other) {
        return Long.compare(id, other.getBundleId());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s [%d]", part.name(), id);
    }
}
