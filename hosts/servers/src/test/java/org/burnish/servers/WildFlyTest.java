package org.burnish.servers;

import org.junit.jupiter.api.Tag;

@Tag("long")
class WildFlyTest extends ServedWar {

    WildFlyTest() {
        super(new WildFly());
    }
}
