package org.burnish.transport.iscsi;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.transport.iscsi.session.Session;
import org.burnish.transport.iscsi.session.SessionException;
import org.burnish.transport.iscsi.session.TcpSession;
import org.burnish.transport.iscsi.session.Terms;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Drives at other machines: {@code iscsi://[user%secret@]host[:port]/target/lun}. */
@Component(property = Transport.SCHEME + "=" + IscsiTransport.NAME)
public final class IscsiTransport implements Transport {

    static final String NAME = "iscsi";

    private static final Duration LOGIN_LIMIT = Duration.ofSeconds(15);
    private static final String INITIATOR =
            System.getProperty("burnish.iscsi.initiator", "iqn.2026-11.org.burnish:initiator");

    private final Initiator initiator;
    private final UnaryOperator<String> environment;

    /** Made by the component runtime. */
    @Activate
    public IscsiTransport() {
        this(IscsiTransport::login, System::getenv);
    }

    IscsiTransport(Initiator initiator, UnaryOperator<String> environment) {
        this.initiator = initiator;
        this.environment = environment;
    }

    private static Session login(IscsiUrl url, Duration limit) throws SessionException {
        Terms terms = new Terms(INITIATOR, url.target(), url.login(), url.headerDigest(), url.dataDigest());
        return TcpSession.login(url.at(), terms, limit);
    }

    /** The drives at the portals that the environment variable BURNISH_ISCSI_PORTALS names; without it, none. */
    @Override
    public List<DeviceAddress> discover() {
        Portals portals = Portals.of(environment);
        UnitSearch search = new UnitSearch(initiator);
        return portals.known().stream()
                .flatMap(portal -> search.search(portals.complete(portal)).stream())
                .map(drive -> new DeviceAddress(NAME, drive.path()))
                .distinct()
                .toList();
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
            return new IscsiDevice(address, url.lun(), initiator.login(url, LOGIN_LIMIT));
        } catch (SessionException e) {
            throw new TransportException(Failures.ofLogin(address, url, e), e);
        }
    }
}
