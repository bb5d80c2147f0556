package org.burnish.servers;

import org.junit.jupiter.api.Tag;

@Tag("long")
class JettyTest extends ServedWar {

    JettyTest() {
        super(new Jetty());
    }
}
