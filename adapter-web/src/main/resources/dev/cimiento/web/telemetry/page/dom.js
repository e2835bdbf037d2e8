const SVG = 'http://www.w3.org/2000/svg';

/**
 * Creates an element: h('button', {type: 'button', onclick: save}, 'Save'). A property whose name begins with "on" is a
 * listener. An attribute whose value is false or null is left out, and one whose value is true is empty.
 */
export function h(name, properties = {}, ...children) {
  return filled(document.createElement(name), properties, children);
}

/** Creates an element of SVG. */
export function svg(name, properties = {}, ...children) {
  return filled(document.createElementNS(SVG, name), properties, children);
}

function filled(element, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Lets screen readers say a text. */
export function announce(text) {
  document.getElementById('status').textContent = text;
}

/** Returns a box that explains why there is nothing else to see, with what the user can do. */
export function notice(kind, title, text, ...actions) {
  return h('section', {class: `notice ${kind}`, role: kind === 'error' ? 'alert' : null},
    h('h2', {}, title), h('p', {}, text), actions.length > 0 && h('p', {class: 'actions'}, ...actions));
}

export function button(label, onclick, properties = {}) {
  return h('button', {type: 'button', onclick, ...properties}, label);
}
