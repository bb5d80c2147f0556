package org.burnish.recorder.internal.drive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.burnish.image.ContentRecognizer;
import org.burnish.image.DigestAlgorithm;
import org.burnish.image.Digests;
import org.burnish.image.ImageFormat;
import org.burnish.media.MediaProfile;
import org.burnish.recorder.PreparationWatcher;
import org.burnish.recorder.internal.plugin.GuardedProfile;
import org.burnish.recorder.internal.plugin.GuardedTransport;
import org.burnish.recorder.internal.plugin.PluginGuard;
import org.burnish.scsi.DeviceDecorator;
import org.burnish.scsi.MediumFactory;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.Transport;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The services that are there at the moment, by their names. Whoever asks for one that is not, hears which ones are. */
@Component(service = {Services.class, Contributions.class})
public final class Services implements Contributions {

    private final Plugins<String, Transport> transports;
    private final Plugins<String, MediumFactory> factories;
    private final Plugins<Integer, MediaProfile> profiles;
    private final Plugins<String, ImageFormat> formats;
    private final Plugins<String, ContentRecognizer> recognizers;
    private final Plugins<String, DeviceDecorator> decorators;
    private final Plugins<String, DigestAlgorithm> algorithms;
    private final Plugins<String, PreparationWatcher> watchers;
    private final Digests digests;

    @Activate
    public Services(BundleContext context) {
        transports = new Plugins<>(reference -> {
            Transport transport = context.getService(reference);
            return transport == null ? null : new GuardedTransport(transport, PluginGuard.of(reference));
        });
        factories = new Plugins<>(context::getService);
        profiles = new Plugins<>(reference -> {
            MediaProfile profile = context.getService(reference);
            return profile == null ? null : new GuardedProfile(profile, PluginGuard.of(reference));
        });
        formats = new Plugins<>(context::getService);
        recognizers = new Plugins<>(context::getService);
        decorators = new Plugins<>(context::getService);
        algorithms = new Plugins<>(context::getService);
        watchers = new Plugins<>(context::getService);
        digests = new Digests(algorithms::all);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addTransport(ServiceReference<Transport> transport) {
        transports.add(transport, name(transport, Transport.SCHEME));
    }

    public void removeTransport(ServiceReference<Transport> transport) {
        transports.remove(transport);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addFactory(ServiceReference<MediumFactory> factory) {
        factories.add(factory, name(factory, Transport.SCHEME));
    }

    public void removeFactory(ServiceReference<MediumFactory> factory) {
        factories.remove(factory);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addProfile(ServiceReference<MediaProfile> profile) {
        profiles.add(profile, ProfileNumbers.of(profile.getProperty(MediaProfile.PROFILE)));
    }

    public void removeProfile(ServiceReference<MediaProfile> profile) {
        profiles.remove(profile);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addFormat(ServiceReference<ImageFormat> format) {
        formats.add(format, name(format, ImageFormat.FORMAT));
    }

    public void removeFormat(ServiceReference<ImageFormat> format) {
        formats.remove(format);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addRecognizer(ServiceReference<ContentRecognizer> recognizer) {
        recognizers.add(recognizer, List.of(recognizer.toString()));
    }

    public void removeRecognizer(ServiceReference<ContentRecognizer> recognizer) {
        recognizers.remove(recognizer);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addDigest(ServiceReference<DigestAlgorithm> digest) {
        algorithms.add(digest, List.of(digest.toString()));
    }

    public void removeDigest(ServiceReference<DigestAlgorithm> digest) {
        algorithms.remove(digest);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addDecorator(ServiceReference<DeviceDecorator> decorator) {
        decorators.add(decorator, List.of(decorator.toString()));
    }

    public void removeDecorator(ServiceReference<DeviceDecorator> decorator) {
        decorators.remove(decorator);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addWatcher(ServiceReference<PreparationWatcher> watcher) {
        watchers.add(watcher, List.of(watcher.toString()));
    }

    public void removeWatcher(ServiceReference<PreparationWatcher> watcher) {
        watchers.remove(watcher);
    }

    /** The name that a property gives; whoever has none can't be asked for. */
    private static List<String> name(ServiceReference<?> reference, String property) {
        return reference.getProperty(property) instanceof String text ? List.of(text) : List.of();
    }

    @Override
    public Digests digests() {
        return digests;
    }

    /** The schemes of the transports, sorted. */
    public List<String> schemes() {
        return transports.keys();
    }

    /** The transport of a scheme, if it is there. */
    public Optional<Transport> transport(String scheme) {
        return transports.find(scheme);
    }

    public List<Transport> transports() {
        return transports.all();
    }

    /** A device behind all that want to stand before it. */
    public ScsiDevice decorated(ScsiDevice device) {
        ScsiDevice decorated = device;
        for (DeviceDecorator decorator : decorators.all()) {
            decorated = decorator.decorate(decorated);
        }
        return decorated;
    }

    /** Those that watch what is done to media. */
    List<PreparationWatcher> watchers() {
        return watchers.all();
    }

    public List<MediumFactory> factories() {
        return factories.all();
    }

    /** Who knows the medium of a profile number, if anyone. */
    public Optional<MediaProfile> profile(int number) {
        return profiles.find(number);
    }

    @Override
    public List<MediaProfile> profiles() {
        return profiles.all();
    }

    @Override
    public List<ImageFormat> formats() {
        return formats.all();
    }

    /** Who knows contents by their beginning: the formats, then the others. */
    public List<ContentRecognizer> recognizers() {
        List<ContentRecognizer> all = new ArrayList<>(formats());
        all.addAll(recognizers.all());
        return all;
    }

    @Override
    public ImageFormat format(String name) throws IOException {
        return formats.find(name)
                .orElseThrow(() -> new IOException("No image format '" + name + "' is installed. There " + formatNames()
                        + ". Start the bundle that brings it."));
    }

    /** The names of the formats, in words. */
    public String formatNames() {
        return listed(formats.keys());
    }

    /** The profile numbers that are known, in words. */
    public String knownProfiles() {
        List<String> numbers = new ArrayList<>();
        profiles.keys().forEach(number -> numbers.add(String.format(Locale.ROOT, "%02Xh", number)));
        return listed(numbers);
    }

    static String listed(List<String> names) {
        return names.isEmpty() ? "are none" : (names.size() == 1 ? "is " : "are ") + String.join(" ", names);
    }
}
