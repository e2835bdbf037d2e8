package dev.cimiento.db.proof.check;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The nodes of a plan, as {@code explain (format xml)} writes them.
 *
 * @param all each node with its own fields
 */
record PlanNodes(List<PlanNode> all) {

    /**
     * A node of a plan.
     *
     * @param type such as {@code Seq Scan}
     * @param operation {@code Insert}, {@code Update}, {@code Delete} or {@code Merge}; empty for nodes that only read
     * @param schema the schema of the table
     * @param table the name of the table; empty if it has none
     * @param index the name of the index; empty if it uses none
     */
    record PlanNode(String type, String operation, String schema, String table, String index) {}

    /** Parses the text that the server returns. */
    static PlanNodes parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            NodeList plans = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getElementsByTagName("Plan");
            List<PlanNode> nodes = new ArrayList<>();
            for (int i = 0; i < plans.getLength(); i++) {
                nodes.add(node((Element) plans.item(i)));
            }
            return new PlanNodes(nodes);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("Not a plan: " + xml, e);
        }
    }

    private static PlanNode node(Element plan) {
        return new PlanNode(
                field(plan, "Node-Type"),
                field(plan, "Operation"),
                field(plan, "Schema"),
                field(plan, "Relation-Name"),
                field(plan, "Index-Name"));
    }

    /** Returns a field of this node, not of the nodes below it. */
    private static String field(Element plan, String name) {
        NodeList children = plan.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child && child.getTagName().equals(name)) {
                return child.getTextContent();
            }
        }
        return "";
    }
}
