package org.burnish.servers;

import org.junit.jupiter.api.Tag;

@Tag("long")
class PayaraTest extends DroppedBundles {

    PayaraTest() {
        super("payara.zip", Java::ofTests, Components.OF_THE_SERVER);
    }
}
