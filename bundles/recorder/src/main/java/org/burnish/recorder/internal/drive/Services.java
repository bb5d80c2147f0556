package org.burnish.recorder.internal.drive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.burnish.image.ImageFormat;
import org.burnish.media.MediaProfile;
import org.burnish.scsi.DeviceDecorator;
import org.burnish.scsi.MediumFactory;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.Transport;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The services that are there at the moment, by their names. Whoever asks for one that is not, hears which ones are. */
@Component(service = Services.class)
public final class Services {

    private final Map<String, Transport> transports = new TreeMap<>();
    private final Map<String, MediumFactory> factories = new TreeMap<>();
    private final Map<Integer, MediaProfile> profiles = new TreeMap<>();
    private final Map<String, ImageFormat> formats = new TreeMap<>();
    private final List<DeviceDecorator> decorators = new ArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addTransport(Transport transport, Map<String, Object> properties) {
        put(transports, properties.get(Transport.SCHEME), transport);
    }

    public void removeTransport(Transport transport) {
        take(transports, transport);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addFactory(MediumFactory factory, Map<String, Object> properties) {
        put(factories, properties.get(Transport.SCHEME), factory);
    }

    public void removeFactory(MediumFactory factory) {
        take(factories, factory);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addProfile(MediaProfile profile, Map<String, Object> properties) {
        Object numbers = properties.get(MediaProfile.PROFILE);
        synchronized (this) {
            for (Integer number : ProfileNumbers.of(numbers)) {
                profiles.put(number, profile);
            }
        }
    }

    public void removeProfile(MediaProfile profile) {
        take(profiles, profile);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addFormat(ImageFormat format, Map<String, Object> properties) {
        put(formats, properties.get(ImageFormat.FORMAT), format);
    }

    public void removeFormat(ImageFormat format) {
        take(formats, format);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public synchronized void addDecorator(DeviceDecorator decorator) {
        decorators.add(decorator);
    }

    public synchronized void removeDecorator(DeviceDecorator decorator) {
        decorators.remove(decorator);
    }

    private synchronized <T> void put(Map<String, T> map, Object name, T service) {
        if (name instanceof String text) {
            map.put(text, service);
        }
    }

    private synchronized <T> void take(Map<?, T> map, T service) {
        map.values().removeIf(known -> known == service);
    }

    /** The schemes of the transports, sorted. */
    public synchronized List<String> schemes() {
        return List.copyOf(transports.keySet());
    }

    /** The transport of a scheme, if it is there. */
    public synchronized Optional<Transport> transport(String scheme) {
        return Optional.ofNullable(transports.get(scheme));
    }

    public synchronized List<Transport> transports() {
        return List.copyOf(transports.values());
    }

    /** A device behind all that want to stand before it. */
    public synchronized ScsiDevice decorated(ScsiDevice device) {
        ScsiDevice decorated = device;
        for (DeviceDecorator decorator : decorators) {
            decorated = decorator.decorate(decorated);
        }
        return decorated;
    }

    public synchronized List<MediumFactory> factories() {
        return List.copyOf(factories.values());
    }

    /** Who knows the medium of a profile number, if anyone. */
    public synchronized Optional<MediaProfile> profile(int number) {
        return Optional.ofNullable(profiles.get(number));
    }

    public synchronized List<ImageFormat> formats() {
        return List.copyOf(formats.values());
    }

    /** The format of a name. */
    public synchronized ImageFormat format(String name) throws IOException {
        ImageFormat format = formats.get(name);
        if (format == null) {
            throw new IOException("No image format '" + name + "' is installed. There " + formatNames()
                    + ". Start the bundle that brings it.");
        }
        return format;
    }

    /** The names of the formats, in words. */
    public synchronized String formatNames() {
        return listed(List.copyOf(formats.keySet()));
    }

    /** The profile numbers that are known, in words. */
    public synchronized String knownProfiles() {
        List<String> numbers = new ArrayList<>();
        profiles.keySet().forEach(number -> numbers.add(String.format("%02Xh", number)));
        return listed(numbers);
    }

    static String listed(List<String> names) {
        return names.isEmpty() ? "are none" : (names.size() == 1 ? "is " : "are ") + String.join(" ", names);
    }
}
