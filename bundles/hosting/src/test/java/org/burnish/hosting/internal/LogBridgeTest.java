package org.burnish.hosting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

class LogBridgeTest {

    private final List<String> heard = new ArrayList<>();
    private final LogBridge bridge = new LogBridge((LoggerFactory) Proxy.newProxyInstance(
            LoggerFactory.class.getClassLoader(),
            new Class<?>[] {LoggerFactory.class},
            (self, method, words) -> logger((String) words[0])));

    private Logger logger(String name) {
        return (Logger) Proxy.newProxyInstance(
                Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (self, method, words) -> {
                    Object[] values = (Object[]) words[1];
                    heard.add(name + " " + method.getName() + " " + List.of(values));
                    return null;
                });
    }

    @AfterEach
    void close() {
        bridge.close();
    }

    @Test
    void messagesOfBurnishReachTheLogAtTheirLevel() {
        System.getLogger("org.burnish.recorder.A").log(System.Logger.Level.WARNING, "take {care}");
        System.getLogger("org.burnish.scsi.B").log(System.Logger.Level.ERROR, "it broke");
        System.getLogger("org.burnish.scsi.B").log(System.Logger.Level.INFO, "by the way");
        System.getLogger("com.example").log(System.Logger.Level.INFO, "not ours");
        assertThat(heard)
                .containsExactly(
                        "org.burnish.recorder.A warn [take {care}]",
                        "org.burnish.scsi.B error [it broke]",
                        "org.burnish.scsi.B info [by the way]");
    }

    @Test
    void causeIsHandedOn() {
        System.getLogger("org.burnish.A").log(System.Logger.Level.WARNING, "bad", new IllegalStateException("cause"));
        assertThat(heard).containsExactly("org.burnish.A warn [bad, java.lang.IllegalStateException: cause]");
    }

    @Test
    void withoutLogMessagesGoWhereTheyWentBefore() {
        bridge.close();
        System.getLogger("org.burnish.A").log(System.Logger.Level.WARNING, "to the standard log");
        assertThat(heard).isEmpty();
    }
}
