package org.burnish.transport.iscsi;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Drives at other machines: {@code iscsi://[user%secret@]host[:port]/target/lun}, through the system's libiscsi. */
@Component(property = Transport.SCHEME + "=" + IscsiTransport.NAME)
public final class IscsiTransport implements Transport {

    static final String NAME = "iscsi";

    private static final Duration LOGIN_LIMIT = Duration.ofSeconds(15);
    private static final String INITIATOR =
            System.getProperty("burnish.iscsi.initiator", "iqn.2026-11.org.burnish:initiator");

    private final Supplier<Initiator> initiators;
    private final UnaryOperator<String> environment;

    /** Made by the component runtime. The native library is loaded when a drive is opened first. */
    @Activate
    public IscsiTransport() {
        this(IscsiTransport::ofLibrary, System::getenv);
    }

    IscsiTransport(Supplier<Initiator> initiators, UnaryOperator<String> environment) {
        this.initiators = initiators;
        this.environment = environment;
    }

    private static Initiator ofLibrary() {
        // a missing library is to be reported before anything is tried
        Libiscsi.probe();
        return (url, limit) -> NativeSession.login(INITIATOR, url, limit);
    }

    /** The drives at the portals that the environment variable BURNISH_ISCSI_PORTALS names; without it, none. */
    @Override
    public List<DeviceAddress> discover() {
        Portals portals = Portals.of(environment);
        if (portals.known().isEmpty()) {
            return List.of();
        }
        try {
            UnitSearch search = new UnitSearch(initiators.get());
            return portals.known().stream()
                    .flatMap(portal -> search.search(portals.complete(portal)).stream())
                    .map(drive -> new DeviceAddress(NAME, drive.path()))
                    .distinct()
                    .toList();
        } catch (LinkageError noLibrary) {
            return List.of();
        }
    }

    @Override
    public ScsiDevice open(DeviceAddress address) throws ScsiException {
        try {
            IscsiUrl url = Portals.of(environment).complete(IscsiUrl.parse(address.path()));
            return open(address, url);
        } catch (IllegalArgumentException e) {
            throw new TransportException(Failures.ofAddress(address, e), e);
        }
    }

    private ScsiDevice open(DeviceAddress address, IscsiUrl url) throws TransportException {
        try {
            return new IscsiDevice(address, url.lun(), initiators.get().login(url, LOGIN_LIMIT));
        } catch (LinkageError e) {
            throw new TransportException(Failures.ofLibrary(address, e), e);
        } catch (SessionException e) {
            throw new TransportException(Failures.ofLogin(address, url, e), e);
        }
    }
}
