package org.burnish.servers;

import org.junit.jupiter.api.Tag;

@Tag("long")
class GlassFish8Test extends DroppedBundles {

    GlassFish8Test() {
        super("glassfish-next.zip", Java::newest, Components.BROUGHT);
    }
}
