import {session} from './api.js';
import {h} from './dom.js';

/** Shows the form to sign in. After it, done() is called. */
export function showSignIn(view, reason, done) {
  document.title = 'Sign in – Devices';
  const message = h('p', {class: 'problem', role: 'alert'}, reason);
  const submit = h('button', {class: 'main'}, 'Sign in');
  const form = h('form', {class: 'card sign-in'},
    h('h1', {}, 'Sign in'),
    message,
    h('label', {}, 'E-mail address',
      h('input', {name: 'email', type: 'email', autocomplete: 'username', required: true, maxlength: 254})),
    h('label', {}, 'Password',
      h('input', {name: 'password', type: 'password', autocomplete: 'current-password', required: true})),
    submit);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    submit.disabled = true;
    message.textContent = '';
    try {
      await session.signIn(form.elements.email.value, form.elements.password.value);
      done();
    } catch (problem) {
      message.textContent = problem.status === 401 ? 'The address or the password is wrong.' : problem.message;
      submit.disabled = false;
      form.elements.password.focus();
    }
  });
  view.replaceChildren(form);
  form.elements.email.focus();
}
