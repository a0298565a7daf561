'use strict';
// A store like Redux; views subscribe on every render.
function createStore(reducer) { let state = reducer(undefined, {}); const listeners = []; return { getState: () => state, dispatch(action) { state = reducer(state, action); for (const l of listeners) l(); }, subscribe(listener) { listeners.push(listener); return () => listeners.splice(listeners.indexOf(listener), 1); } }; }
const store = createStore((state = { todos: 0 }, action) => (action.type === 'add' ? { todos: state.todos + 1 } : state));
function mapState(view) { const props = { id: view, rows: new Array(30).fill(view) }; return () => props.rows[0] + store.getState().todos; }
exports.step = () => { for (let i = 0; i < 200; i++) store.subscribe(mapState(i)); store.dispatch({ type: 'add' }); };
