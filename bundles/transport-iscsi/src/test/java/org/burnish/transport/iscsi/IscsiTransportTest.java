package org.burnish.transport.iscsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.TransportException;
import org.burnish.transport.iscsi.session.Outcome;
import org.burnish.transport.iscsi.session.SessionException;
import org.junit.jupiter.api.Test;

class IscsiTransportTest {

    private static final DeviceAddress DRIVE = DeviceAddress.parse("iscsi://host/iqn.x:y/0");

    private final Map<String, String> environment = new HashMap<>();
    private final FakeInitiator initiator = new FakeInitiator();
    private final IscsiTransport transport = new IscsiTransport(initiator, environment::get);

    @Test
    void noPortalIsSearchedUnlessNamed() {
        assertThat(transport.discover()).isEmpty();
        assertThat(initiator.calls).isEmpty();
    }

    @Test
    void opticalUnitsOfNamedPortalsAreFoundAndTheirAddressesHaveNoSecret() {
        environment.put("BURNISH_ISCSI_PORTALS", "gone, joe%pass@host:99");
        initiator.refusals.put("gone", new SessionException(SessionException.Kind.REFUSED, ""));
        initiator.targets.add("iqn.x:y");
        initiator.unit(0, 0x0C).unit(1, 0x05).unit(2, 0x05);
        assertThat(transport.discover())
                .containsExactly(
                        DeviceAddress.parse("iscsi://host:99/iqn.x:y/1"),
                        DeviceAddress.parse("iscsi://host:99/iqn.x:y/2"));
        assertThat(initiator.calls).startsWith("login //gone", "login joe@//host:99");
    }

    @Test
    void unitAttentionAfterTheLoginDoesNotHideAUnit() {
        environment.put("BURNISH_ISCSI_PORTALS", "host");
        initiator.targets.add("iqn.x:y");
        initiator.unit(0, 0x05).answer(Outcome.CHECK_CONDITION, 0, "70 00 06");
        assertThat(transport.discover()).containsExactly(DRIVE);
    }

    @Test
    void loginIsThatOfTheAddressOrOfThePortalOrOfTheEnvironment() throws ScsiException {
        environment.put("BURNISH_ISCSI_PORTALS", "anna%pass@host:3260");
        environment.put("LIBISCSI_CHAP_USERNAME", "eve");
        environment.put("LIBISCSI_CHAP_PASSWORD", "pass");
        transport.open(DeviceAddress.parse("iscsi://joe%pass@host/iqn.x:y/0")).close();
        transport.open(DRIVE).close();
        transport.open(DeviceAddress.parse("iscsi://other/iqn.x:y/0")).close();
        assertThat(initiator.calls)
                .containsExactly(
                        "login joe@//host/iqn.x:y/0",
                        "close",
                        "login anna@//host/iqn.x:y/0",
                        "close",
                        "login eve@//other/iqn.x:y/0",
                        "close");
    }

    @Test
    void wrongSecretTellsHowToGiveOne() {
        initiator.refusals.put(
                "host", new SessionException(SessionException.Kind.AUTHENTICATION, "Authentication failure(513)"));
        assertThatThrownBy(() -> transport.open(DeviceAddress.parse("iscsi://joe%pass@host/iqn.x:y/0")))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("CHAP")
                .hasMessageContaining("'joe'")
                .hasMessageContaining("LIBISCSI_CHAP_USERNAME")
                .hasMessageNotContaining("%pass");
        assertThatThrownBy(() -> transport.open(DRIVE)).hasMessageContaining("none was given");
    }

    @Test
    void missingTargetTellsHowToSeeThoseThatAreThere() {
        initiator.refusals.put("host", new SessionException(SessionException.Kind.NO_TARGET, ""));
        assertThatThrownBy(() -> transport.open(DRIVE))
                .hasMessageContaining("no target iqn.x:y")
                .hasMessageContaining("BURNISH_ISCSI_PORTALS");
    }

    @Test
    void silentAndRefusingPortalsAreToldApart() {
        initiator.refusals.put("host", new SessionException(SessionException.Kind.TIMEOUT, ""));
        assertThatThrownBy(() -> transport.open(DRIVE)).hasMessageContaining("no answer from host in time");
        initiator.refusals.put("host", new SessionException(SessionException.Kind.REFUSED, ""));
        assertThatThrownBy(() -> transport.open(DRIVE)).hasMessageContaining("host takes no session");
    }

    @Test
    void addressOfAnotherFormIsToldTheForm() {
        assertThatThrownBy(() -> transport.open(DeviceAddress.parse("iscsi://host/iqn.x:y")))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("/TARGET/LUN");
    }
}
