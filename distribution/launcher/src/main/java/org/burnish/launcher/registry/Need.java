package org.burnish.launcher.registry;

/**
 * A service that a component wants (clause 112.3).
 *
 * @param service the name of its interface
 * @param optional whether the component works without it
 * @param multiple whether it wants all there are
 * @param target a filter of services, or empty
 * @param bind the method that takes it, or empty
 * @param field the field that has it, or empty
 * @param parameter the place of the constructor's parameter that takes it, from 0, or -1
 */
record Need(
        String service, boolean optional, boolean multiple, String target, String bind, String field, int parameter) {}
