package org.burnish.servers;

class GlassFishTest extends DroppedBundles {

    GlassFishTest() {
        super("glassfish.zip", Java::ofTests, Components.BROUGHT);
    }
}
