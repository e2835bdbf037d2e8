package dev.cimiento.db.plan;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads plans in the format of {@code explain (format xml)}. Java has no parser of JSON, the other exact format. */
public final class PlanReader {

    private PlanReader() {}

    /** Returns the root of a plan. */
    public static PlanNode read(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
            return node((Element) document.getElementsByTagName("Plan").item(0));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("Not a plan: " + xml, e);
        }
    }

    private static PlanNode node(Element plan) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<PlanNode> children = new ArrayList<>();
        for (Element field : elements(plan)) {
            if (field.getTagName().equals("Plans")) {
                elements(field).forEach(child -> children.add(node(child)));
            } else {
                List<Element> items = elements(field);
                fields.put(
                        field.getTagName(),
                        items.isEmpty()
                                ? List.of(field.getTextContent())
                                : items.stream().map(Element::getTextContent).toList());
            }
        }
        List<String> type = fields.remove("Node-Type");
        return new PlanNode(type == null ? "" : type.get(0), fields, children);
    }

    private static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
