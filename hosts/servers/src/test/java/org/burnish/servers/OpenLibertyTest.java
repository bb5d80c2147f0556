package org.burnish.servers;

import org.junit.jupiter.api.Tag;

@Tag("long")
class OpenLibertyTest extends ServedWar {

    OpenLibertyTest() {
        super(new OpenLiberty());
    }
}
